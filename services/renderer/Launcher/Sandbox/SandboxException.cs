namespace EspaceFamille.Launcher.Sandbox;

/// <summary>A part of the sandbox cannot be made on this machine: no tool may run.</summary>
internal sealed class SandboxException(string message) : Exception(message);
