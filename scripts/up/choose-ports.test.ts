import { describe, expect, it } from "vitest";
import { PlainError } from "../plain-error.ts";
import { type PortName, pickPorts } from "./choose-ports.ts";

const ALL: PortName[] = ["app", "postgres", "sandbox", "filestore", "engine", "testSandbox"];
const allFree = async () => true;
const busy =
  (...ports: number[]) =>
  async (port: number) =>
    !ports.includes(port);

describe("pickPorts", () => {
  it("takes the usual ports when they are free", async () => {
    expect(await pickPorts({}, {}, ALL, allFree)).toEqual({
      app: 3000,
      postgres: 5433,
      sandbox: 4410,
      filestore: 4420,
      engine: 4430,
      testSandbox: 4440,
    });
  });

  it("goes on to the next free port", async () => {
    expect((await pickPorts({}, {}, ALL, busy(3000, 3001))).app).toBe(3002);
  });

  it("takes the ports of the last time again", async () => {
    expect((await pickPorts({}, { app: 3007 }, ALL, allFree)).app).toBe(3007);
  });

  it("leaves the port of the last time when somebody else has it now", async () => {
    expect((await pickPorts({}, { app: 3007 }, ALL, busy(3007))).app).toBe(3000);
  });

  it("refuses an explicit port that is taken, with a sentence", async () => {
    const picking = pickPorts({ PORT: "8080" }, {}, ALL, busy(8080));
    await expect(picking).rejects.toThrow(PlainError);
    await expect(picking).rejects.toThrow("Port 8080 (PORT) is taken");
  });

  it("refuses what is not a port", async () => {
    for (const PORT of ["0", "70000", "http", "80.5"]) {
      await expect(pickPorts({ PORT }, {}, ALL, allFree)).rejects.toThrow("not a port");
    }
  });

  it("moves all defaults to a base, never giving one port twice", async () => {
    const ports = await pickPorts({ CUEPOST_PORT_BASE: "14000" }, {}, ALL, busy(14000));
    expect(ports.app).toBe(14001);
    expect(new Set(Object.values(ports)).size).toBe(ALL.length);
  });

  it("does not look at the ports of parts that are not started", async () => {
    expect((await pickPorts({}, {}, ["app"], busy(5433))).postgres).toBe(5433);
  });

  it("gives up with a sentence when nothing is free", async () => {
    await expect(pickPorts({}, {}, ALL, async () => false)).rejects.toThrow("No free port from 3000 on");
  });
});
