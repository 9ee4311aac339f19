using EspaceFamille.Contracts;

namespace EspaceFamille.Documents.Domain.SupportingDocuments;

/// <summary>
/// Whose a document is. It belongs to the account that uploaded it, an adult's alone, until a request of the whole household lists it:
/// the other adult reads an absence with its certificate, and neither a draft nor a request that concerns one person.
/// </summary>
internal static class OwnershipRules
{
    /// <summary>The kinds of requests whose documents belong to the household.</summary>
    public static IReadOnlyList<RequestKind> KindsOfHouseholds { get; } = [.. Enum.GetValues<RequestKind>().Where(IsOfHousehold)];

    public static bool IsOfHousehold(RequestKind kind) => kind switch
    {
        RequestKind.Absence or RequestKind.Reservations => true,
        RequestKind.AddressChange or RequestKind.TelephoneChange or RequestKind.MailChange => false,
        RequestKind.Link or RequestKind.Unknown => false,
    };
}
