namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>An agent's change of a decision.</summary>
/// <param name="Undoes">The number of the decision that the agent saw.</param>
/// <param name="Reason">Why the agent changes it.</param>
/// <param name="SealedReason">The same as it is stored.</param>
internal sealed record DecisionChange(int Undoes, Verdict Verdict, string Reason, byte[] SealedReason);
