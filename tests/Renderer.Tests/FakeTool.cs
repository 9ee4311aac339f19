namespace EspaceFamille.Renderer.Tests;

/// <summary>A program in the place of a tool: a script that starts no further process, which the sandbox would refuse.</summary>
internal sealed class FakeTool : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string _folder = Directory.CreateTempSubdirectory("tool-").FullName;

    public FakeTool() => Write(":");

    public string Path => System.IO.Path.Combine(_folder, "tool");

    public void Write(string script)
    {
        // A new file: one that still runs cannot be written.
        File.WriteAllText(Path + ".new", $"#!/bin/bash\n{script}\n");
        File.SetUnixFileMode(Path + ".new", Executable);
        File.Move(Path + ".new", Path, overwrite: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
