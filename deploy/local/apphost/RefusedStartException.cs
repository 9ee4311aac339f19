namespace EspaceFamille.AppHost;

/// <summary>The system cannot start with this data or these settings; the message names what to do.</summary>
internal sealed class RefusedStartException(string message) : Exception(message)
{
    /// <summary>EX_CONFIG.</summary>
    public const int ExitCode = 78;
}
