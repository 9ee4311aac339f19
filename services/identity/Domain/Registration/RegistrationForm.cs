using EspaceFamille.Identity.Domain.Households;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>What a person has typed so far to open an account. A step may be incomplete or wrong: it is kept as it was typed.</summary>
internal sealed record RegistrationForm
{
    /// <summary>The id of the account that it becomes: sent twice, it becomes one account.</summary>
    public required string AccountId { get; init; }
    public IReadOnlyDictionary<RegistrationField, string> Values { get; init; } = new Dictionary<RegistrationField, string>();

    /// <summary>What was typed for the town's services after the first, by their codes.</summary>
    public IReadOnlyDictionary<string, string> FurtherKeys { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Null until a password was chosen.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>User names that may still be tried before the security check is asked again.</summary>
    public int NameTries { get; init; }

    /// <summary>Whether a security check was passed for this form, with the user name and its key as they are now.</summary>
    public bool IsChecked { get; init; }

    public string this[RegistrationField field] => Values.GetValueOrDefault(field) ?? "";

    public PersonName Name => new(
        this[RegistrationField.FirstNames], this[RegistrationField.LastName],
        this[RegistrationField.BirthName] is { Length: > 0 } birth ? birth : null);

    /// <summary>The keys that were typed for services.</summary>
    public IEnumerable<string> ServiceKeys =>
        FurtherKeys.Values.Prepend(this[RegistrationField.ServiceKey]).Where(typed => typed.Length > 0);

    public RegistrationForm With(RegistrationField field, string value) => this with
    {
        Values = new Dictionary<RegistrationField, string>(Values) { [field] = value },
        // Whether a user name is free is answered behind the security check alone.
        IsChecked = IsChecked && (field is not (RegistrationField.UserName or RegistrationField.NameKey) || this[field] == value),
    };

    /// <param name="service">The code of a service after the first.</param>
    public RegistrationForm WithKey(string service, string typed) =>
        this with { FurtherKeys = new Dictionary<string, string>(FurtherKeys, StringComparer.Ordinal) { [service] = typed } };
}
