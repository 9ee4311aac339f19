namespace EspaceFamille.Platform;

/// <summary>
/// The host's keys do not open what they must open. It ends instead of serving: it would answer with empty forms and lost
/// sessions, and what it encrypts meanwhile would be lost when the right keys are restored.
/// </summary>
public sealed class UnreadableKeysException(string faults)
    : RefusedStartException($"Keys cannot be used: {faults}. Nothing was changed. {Advice}")
{
    /// <summary>The heading in docs/operations.md.</summary>
    internal const string Heading = "Keys that cannot be used";

    private const string Advice =
        $"Restore the secret that belongs to this database and start again: see \"{Heading}\" in docs/operations.md.";
}
