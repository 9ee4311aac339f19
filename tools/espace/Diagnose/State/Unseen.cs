namespace EspaceFamille.Tool.Diagnose.State;

/// <summary>What could not be read, and why.</summary>
/// <param name="What">Such as "secrets".</param>
internal sealed record Unseen(string What, string Reason);
