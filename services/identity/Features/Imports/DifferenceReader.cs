using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Imports;

/// <summary>Reads the differences that wait for a decision, without those of the administrator's own households.</summary>
internal sealed class DifferenceReader(WrittenFacts written, HouseholdStore households)
{
    private const int MaxDifferences = 200;

    public async Task<IReadOnlyList<ImportDifferenceResponse>> OpenAsync(Actor administrator, CancellationToken cancel)
    {
        var facts = await written.HouseholdsToDecideAsync(MaxDifferences, cancel);
        var contacts = await written.AccountsToDecideAsync(MaxDifferences, cancel);
        var linked = (await households.OfAccountsAsync(contacts.Select(account => account.Id), cancel))
            .SelectMany(household => household.LinkedAccounts, (household, account) => (household, account))
            .ToDictionary(pair => pair.account, pair => pair.household, StringComparer.Ordinal);
        ImportDifferenceResponse[] all =
        [
            .. from household in facts
               from one in household.Differences
               where one.Kept is null
               select Of(household, one),
            .. from account in contacts
               where linked.ContainsKey(account.Id)
               from one in account.Differences
               where one.Kept is null
               select Of(linked[account.Id], account, one),
        ];
        return
        [
            .. all.Where(one => !administrator.OwnHouseholdIds.Contains(one.HouseholdId, StringComparer.Ordinal)).Take(MaxDifferences),
        ];
    }

    private static ImportDifferenceResponse Of(Household household, FileDifference one) => one.Fact is DifferentFact.Link
        ? Of(household, one, Person(household, one.AdultId), stored: null, inFiles: null)
        : Of(
            household, one, string.Join(", ", household.Adults.Select(Name)), Text(household.Address), Text(one.Address!)) with
        {
            Source = ImportResponses.Of(household.AddressOrigin?.Source),
            ChangedAt = household.AddressOrigin?.At,
            CanTakeFiles = true,
        };

    private static ImportDifferenceResponse Of(Household household, Account account, FileDifference one)
    {
        var (contact, isMail) = (account.Contact, one.Fact is DifferentFact.Mail);
        var origin = isMail ? contact.MailOrigin : contact.TelephonesOrigin;
        string?[] telephones = [contact.Telephone, contact.Mobile];
        return Of(
            household, one, $"{contact.Title} {contact.FirstName} {contact.LastName}",
            isMail ? contact.Email : string.Join(", ", telephones.OfType<string>()), one.Value) with
        {
            AccountId = account.Id,
            Source = ImportResponses.Of(origin?.Source),
            ChangedAt = origin?.At,
            CanTakeFiles = !isMail,
        };
    }

    private static ImportDifferenceResponse Of(
        Household household, FileDifference one, string person, string? stored, string? inFiles) => new(
        ImportResponses.Of(one.Fact), household.Id, household.Number, AccountId: null, one.AdultId, person, stored, inFiles,
        Source: null, ChangedAt: null, one.SeenAt, CanTakeFiles: false);

    private static string Person(Household household, string? adultId) =>
        household.Adults.FirstOrDefault(adult => adult.Id == adultId) is { } adult ? Name(adult) : "";

    private static string Name(Adult adult) => $"{adult.Title} {adult.FirstName} {adult.LastName}";

    private static string Text(FileAddress address) => $"{address.Line}, {address.PostCode} {address.Town}";

    private static string Text(Address address)
    {
        string?[] lines = [address.Line, address.Complement, $"{address.PostCode} {address.Town}"];
        return string.Join(", ", lines.OfType<string>());
    }
}
