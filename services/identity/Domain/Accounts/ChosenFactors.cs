namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What an invited person has chosen, complete: a password that was checked and an authenticator that was proven.</summary>
/// <param name="CodeStep">The time step of the code that proved the authenticator: it is not accepted again.</param>
/// <param name="RecoveryCodes">Their keyed hashes.</param>
internal sealed record ChosenFactors(
    string PasswordHash, SealedKey AuthenticatorKey, long CodeStep, IReadOnlyList<string> RecoveryCodes);
