using EspaceFamille.Identity.Api;
using EspaceFamille.Identity.Domain.Accounts;

namespace EspaceFamille.Identity.Features;

/// <summary>What people state about themselves as the API returns it.</summary>
internal static class DetailResponses
{
    public static PersonalDetailsResponse Of(PersonalDetails? details) => new(
        details?.BirthName, details?.BirthCountry, details?.BirthDepartment, details?.BirthTown,
        MeansOf(details?.Preferred ?? PreferredMeans.Email));

    public static ContactMeans MeansOf(PreferredMeans means) => means switch
    {
        PreferredMeans.Email => ContactMeans.Email,
        PreferredMeans.Telephone => ContactMeans.Telephone,
        PreferredMeans.Letter => ContactMeans.Letter,
    };

    /// <summary>Null for none that can be preferred.</summary>
    public static PreferredMeans? Read(ContactMeans means) => means switch
    {
        ContactMeans.Email => PreferredMeans.Email,
        ContactMeans.Telephone => PreferredMeans.Telephone,
        ContactMeans.Letter => PreferredMeans.Letter,
        ContactMeans.Unknown => null,
    };
}
