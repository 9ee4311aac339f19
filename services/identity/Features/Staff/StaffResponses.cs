using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Identity.Domain.Households;
using EspaceFamille.Identity.Storage;

namespace EspaceFamille.Identity.Features.Staff;

/// <summary>Accounts of staff as administrators read them.</summary>
internal sealed class StaffResponses(HouseholdStore households)
{
    /// <summary>Without the people of the own households.</summary>
    public static StaffAccountResponse Listed(Account account) =>
        Of(account, [.. account.OwnHouseholdIds.Select(id => new OwnHouseholdResponse(id, Number: null, Adults: []))]);

    public async Task<StaffAccountResponse> OfAsync(Account account, CancellationToken cancel)
    {
        var own = account.OwnHouseholdIds.Count == 0 ? [] : await households.ByIdsAsync(account.OwnHouseholdIds, cancel);
        return Of(account, [.. account.OwnHouseholdIds.Select(id => Of(id, own.FirstOrDefault(household => household.Id == id)))]);
    }

    private static StaffAccountResponse Of(Account account, IReadOnlyList<OwnHouseholdResponse> own) => new(
        account.Id, account.UserName, Enum.Parse<AccountRole>(account.Role, ignoreCase: true), account.Contact.FirstName,
        account.Contact.LastName, account.ReviewRights?.Select(right => new StaffReviewRight(right.Kind, right.PlaceId)).ToArray(), own)
    {
        ReviewRightsVersion = account.ReviewRightsVersion,
    };

    /// <param name="household">Null when an import has removed it since.</param>
    private static OwnHouseholdResponse Of(string id, Household? household) => new(
        id, household?.Number, [.. (household?.Adults ?? []).Select(adult => $"{adult.FirstName} {adult.LastName}")]);
}
