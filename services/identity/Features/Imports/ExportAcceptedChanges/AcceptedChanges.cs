using System.Globalization;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Language;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Imports.ExportAcceptedChanges;

/// <summary>The lines of the file for the town's own register: one per fact that was changed here, with the whole new fact.</summary>
internal static class AcceptedChanges
{
    private const char NoBreakSpace = '\u00A0';

    public static readonly string[] Columns =
    [
        "foyer", "nature", "civilite", "prenom", "nom", "adresse", "complement", "code_postal", "ville", "courriel", "telephone", "mobile",
        "change_le", "change_par",
    ];

    /// <param name="households">Those whose address was changed, and those of the accounts.</param>
    public static IEnumerable<string[]> Lines(
        IReadOnlyList<Household> households, IReadOnlyList<Account> accounts, DateTimeOffset since, TownClock clock)
    {
        foreach (var household in households)
            if (household is { LeftFilesAt: null, AddressOrigin: { } origin } && origin.At >= since)
                yield return Address(Line(household, "adresse", person: null, origin, clock), household.Address);
        var byAccount = households.SelectMany(one => one.LinkedAccounts, (one, account) => (one, account))
            .ToDictionary(pair => pair.account, pair => pair.one, StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            if (!byAccount.TryGetValue(account.Id, out var household))
                continue;
            var contact = account.Contact;
            if (contact.MailOrigin is { } mail && mail.At >= since)
                yield return With(Line(household, "courriel", contact, mail, clock), "courriel", contact.Email);
            if (contact.TelephonesOrigin is { } origin && origin.At >= since)
                yield return With(
                    With(Line(household, "telephones", contact, origin, clock), "telephone", Number(contact.Telephone)),
                    "mobile", Number(contact.Mobile));
        }
    }

    private static string[] Line(Household household, string nature, Contact? person, FieldOrigin origin, TownClock clock)
    {
        var line = Enumerable.Repeat("", Columns.Length).ToArray();
        With(line, "foyer", household.Number ?? "");
        With(line, "nature", nature);
        With(line, "civilite", person?.Title ?? "");
        With(line, "prenom", person?.FirstName ?? "");
        With(line, "nom", person?.LastName ?? "");
        With(line, "change_le", clock.DayOf(origin.At).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return With(line, "change_par", origin.Source switch { FieldSource.Family => "famille", FieldSource.Agent => "agent" });
    }

    private static string[] Address(string[] line, Address address)
    {
        With(line, "adresse", address.Line);
        With(line, "complement", address.Complement ?? "");
        With(line, "code_postal", address.PostCode);
        return With(line, "ville", address.Town);
    }

    private static string[] With(string[] line, string column, string value)
    {
        line[Array.IndexOf(Columns, column)] = value;
        return line;
    }

    /// <summary>As the town's files have them: a French number begins with 0, one of another country with 00.</summary>
    private static string Number(string? telephone) =>
        FrenchTelephones.Of(telephone ?? "").Replace(NoBreakSpace, ' ') is var written && written is ['+', .. var foreign]
            ? $"00{foreign}"
            : written;
}
