namespace EspaceFamille.DocDb.Tests.Servers;

/// <summary>Scripts that speak to the server by pymongo.</summary>
internal static class PythonDriver
{
    /// <summary>Debian's own interpreter: python3-pymongo is installed for it.</summary>
    private const string Python = "/usr/bin/python3";

    /// <summary>Runs a script of this project, which prints ok, or fails; skips the test where pymongo is not installed.</summary>
    public static void Play(string script, string argument)
    {
        Skip.IfNot(Script.Run(Python, "-c", "import pymongo") is { Code: 0 }, "python3-pymongo is not installed.");
        Script.CheckOk(Script.Run(Python, Path.Combine(AppContext.BaseDirectory, script), argument));
    }
}
