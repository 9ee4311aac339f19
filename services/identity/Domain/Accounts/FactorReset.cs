namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>
/// The second factor of a family's account is removed after a wait, since an agent has seen an identity paper of the owner who lost it.
/// </summary>
/// <param name="Id">Names it in the link that cancels it.</param>
/// <param name="EffectiveAt">From this instant on it takes effect, unless it was cancelled.</param>
internal sealed record FactorReset(string Id, DateTimeOffset RequestedAt, DateTimeOffset EffectiveAt);
