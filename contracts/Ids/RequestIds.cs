namespace EspaceFamille.Contracts;

/// <summary>
/// Ids of requests. Those of identity begin with their kind, so that the address of a page names the service to read them from; the
/// id alone permits nothing.
/// </summary>
public static class RequestIds
{
    private const string Address = "adr-";
    private const string Telephone = "tel-";
    private const string Mail = "mel-";
    private const string Link = "rat-";

    /// <param name="id">A new id.</param>
    public static string Of(RequestKind kind, string id) => kind switch
    {
        RequestKind.AddressChange => Address + id,
        RequestKind.TelephoneChange => Telephone + id,
        RequestKind.MailChange => Mail + id,
        RequestKind.Link => Link + id,
        RequestKind.Absence or RequestKind.Reservations or RequestKind.Unknown => id,
    };

    /// <summary>Unknown for one of reservations, which has several kinds of requests.</summary>
    public static RequestKind KindOf(string id) => id switch
    {
        _ when id.StartsWith(Address, StringComparison.Ordinal) => RequestKind.AddressChange,
        _ when id.StartsWith(Telephone, StringComparison.Ordinal) => RequestKind.TelephoneChange,
        _ when id.StartsWith(Mail, StringComparison.Ordinal) => RequestKind.MailChange,
        _ when id.StartsWith(Link, StringComparison.Ordinal) => RequestKind.Link,
        _ => RequestKind.Unknown,
    };

    /// <summary>Whether identity has the request.</summary>
    public static bool IsOfIdentity(string id) => KindOf(id) is not RequestKind.Unknown;

    /// <summary>The kind of the review of a request: an absence unless the id names another kind.</summary>
    public static RequestKind ReviewedKindOf(string id) => KindOf(id) is var kind and not RequestKind.Unknown ? kind : RequestKind.Absence;
}
