namespace EspaceFamille.Launcher;

/// <summary>Exit codes of the launcher's own commands.</summary>
internal static class ExitCodes
{
    /// <summary>The picture cannot be decoded.</summary>
    public const int Undecodable = 1;

    /// <summary>EX_USAGE.</summary>
    public const int Usage = 64;

    /// <summary>EX_UNAVAILABLE: the launcher does not respond, or renders nothing.</summary>
    public const int Unavailable = 69;

    /// <summary>EX_CONFIG: a setting is wrong.</summary>
    public const int Configuration = 78;

    /// <summary>The sandbox could not be made: no tool was started.</summary>
    public const int NoSandbox = 125;

    /// <summary>The tool could not be executed, as it is not installed.</summary>
    public const int NoTool = 127;
}
