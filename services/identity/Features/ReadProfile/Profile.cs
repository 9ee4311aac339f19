using EspaceFamille.Identity.Domain;

namespace EspaceFamille.Identity.Features.ReadProfile;

/// <summary>What a person sees of their own account and household.</summary>
/// <param name="LastConnection">The sign-in before the present one.</param>
internal sealed record Profile(
    string AccountId,
    string UserName,
    string Role,
    string Title,
    string FirstName,
    string LastName,
    string Email,
    string? Telephone,
    DateTimeOffset? LastConnection,
    HouseholdView? Household)
{
    public static Profile Of(Account account, Household? household) => new(
        account.Id,
        account.UserName,
        account.Role,
        account.Contact.Title,
        account.Contact.FirstName,
        account.Contact.LastName,
        account.Contact.Email,
        account.Contact.Telephone,
        account.SignedInBefore,
        household is null ? null : HouseholdView.Of(household));
}
