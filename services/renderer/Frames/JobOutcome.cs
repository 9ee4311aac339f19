namespace EspaceFamille.Renderer.Frames;

/// <summary>How the rendering of a file ended.</summary>
public enum JobOutcome : byte
{
    /// <summary>Every page that was due has been sent.</summary>
    Rendered = 1,

    /// <summary>The file's own fault: a tool refused it, or a limit was reached or almost reached.</summary>
    Unreadable = 2,

    /// <summary>The launcher's own fault, such as the wall clock or a sandbox that cannot be made: a retry can help.</summary>
    Failed = 3,

    /// <summary>Too many files wait already, or the launcher does not respond: a retry within seconds can help.</summary>
    Busy = 4,
}
