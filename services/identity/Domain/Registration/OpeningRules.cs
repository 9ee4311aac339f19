using EspaceFamille.Contracts.Identity;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;
using Field = EspaceFamille.Identity.Domain.Registration.RegistrationField;

namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>The account that a complete form becomes.</summary>
internal static class OpeningRules
{
    /// <summary>How long an account waits for its activation before it is erased, and its user name with it.</summary>
    public static readonly TimeSpan ActivationTime = TimeSpan.FromHours(48);

    /// <param name="securityStamp">Random.</param>
    /// <param name="offeredKeys">The keyed hashes of the access keys that were typed, each once; empty for "later".</param>
    public static Change<Account> Open(
        RegistrationForm form, string securityStamp, IReadOnlyList<string> offeredKeys, DateTimeOffset now)
    {
        var account = new Account
        {
            Id = form.AccountId,
            UserName = form[Field.UserName],
            NormalizedUserName = form[Field.UserName].ToUpperInvariant(),
            State = AccountState.Pending,
            PasswordHash = form.PasswordHash,
            SecurityStamp = securityStamp,
            Role = Roles.Family,
            Contact = ContactOf(form, now),
            OpenedAt = now,
            Details = DetailsOf(form),
            OfferedKey = offeredKeys is [var first, ..] ? first : null,
            FurtherKeys = [.. offeredKeys.Skip(1)],
        };
        return new(
            account,
            (long version) => new AccountOpened { AccountId = account.Id, Version = version, OpenedAt = now },
            AccountJournal.Opening(account, now));
    }

    /// <summary>What the person types is newer than the town's file: no import overwrites it.</summary>
    private static Contact ContactOf(RegistrationForm form, DateTimeOffset now)
    {
        var origin = new FieldOrigin(FieldSource.Family, now);
        var (telephone, mobile, fax) = (Number(form[Field.Telephone]), Number(form[Field.Mobile]), Number(form[Field.Fax]));
        return new(form[Field.Title], form[Field.FirstNames], form[Field.LastName], form[Field.Email], telephone)
        {
            Mobile = mobile,
            Fax = fax,
            MailOrigin = origin,
            TelephonesOrigin = telephone is null && mobile is null && fax is null ? null : origin,
        };
    }

    private static string? Number(string typed) => TelephoneRules.Read(typed, isMobile: false).Number;

    private static PersonalDetails DetailsOf(RegistrationForm form) => new()
    {
        BirthName = OrNull(form[Field.BirthName]),
        BirthCountry = OrNull(form[Field.BirthCountry]),
        BirthDepartment = OrNull(form[Field.BirthDepartment]),
        BirthTown = OrNull(form[Field.BirthTown]),
        Address = OrNull(string.Join('\n', AddressLines(form))),
        Preferred = Enum.TryParse<PreferredMeans>(form[Field.Preferred], out var preferred) ? preferred : PreferredMeans.Email,
    };

    /// <summary>The address as it is printed, without empty lines.</summary>
    public static IEnumerable<string> AddressLines(RegistrationForm form) => new[]
    {
        $"{form[Field.Number]} {form[Field.Street]}", form[Field.Building], form[Field.Flat], form[Field.Complement],
        $"{form[Field.PostCode]} {form[Field.Town]}", form[Field.Country] is RegistrationRules.France ? "" : form[Field.Country],
    }.Select(line => line.Trim()).Where(line => line.Length > 0);

    private static string? OrNull(string value) => value.Length == 0 ? null : value;
}
