namespace EspaceFamille.Platform;

/// <summary>
/// The host ends instead of serving, because of its settings, its keys or its database: retrying cannot help, an operator can.
/// The message names what is wrong and what to do. It never contains a secret.
/// </summary>
public abstract class RefusedStartException(string message) : Exception(message)
{
    /// <summary>EX_CONFIG.</summary>
    public const int ExitCode = 78;
}
