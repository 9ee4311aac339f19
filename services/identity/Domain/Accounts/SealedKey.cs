namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A secret of an account that is encrypted at rest.</summary>
/// <param name="Envelope">In base64. It can be opened as part of its own account alone.</param>
internal sealed record SealedKey(string Envelope);
