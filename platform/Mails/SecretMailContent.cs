namespace EspaceFamille.Platform;

/// <summary>What is secret or personal of a mail about an account: it is never stored or sent unsealed.</summary>
/// <param name="Secret">The secret of its link; null for a mail without a link.</param>
/// <param name="Facts">What its template states beside, by names in snake case.</param>
public sealed record SecretMailContent(
    string? Secret, string Email, string Title, string FirstName, string LastName, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>A log or an error never writes the content.</summary>
    public override string ToString() => nameof(SecretMailContent);
}
