namespace EspaceFamille.Platform;

/// <summary>
/// Kept with what an agent wrote for a household. Messages carry the account only; the reason stays in the aggregate,
/// where the family reads it.
/// </summary>
/// <param name="AccountId">The agent's account.</param>
/// <param name="Reason">The agent's own words, checked by <see cref="OnBehalfRules"/>.</param>
public sealed record OnBehalf(string AccountId, string Reason);
