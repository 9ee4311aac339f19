namespace EspaceFamille.Launcher.Tools;

/// <summary>How a tool ended.</summary>
/// <param name="CameNearALimit">It was ended at a limit, or came so close to one that its result may lack a part.</param>
internal readonly record struct ToolEnd(int ExitCode, bool CameNearALimit)
{
    public bool IsSuccess => ExitCode == 0 && !CameNearALimit;

    /// <summary>No tool has run at all: the fault is the launcher's, not the file's.</summary>
    public bool IsOfTheLauncher => ExitCode is ExitCodes.NoSandbox or ExitCodes.NoTool;
}
