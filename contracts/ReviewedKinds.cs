namespace EspaceFamille.Contracts;

/// <summary>The kinds of requests that staff review: reasons, comments and documents are read with a right for the kind.</summary>
public static class ReviewedKinds
{
    public static IReadOnlyList<RequestKind> All { get; } = [RequestKind.Absence, RequestKind.AddressChange, RequestKind.Link];

    /// <summary>
    /// Those that are decided with the review of their documents. Of the others it has the documents and the demands for them.
    /// </summary>
    public static IReadOnlyList<RequestKind> OfDesk { get; } = [RequestKind.Absence, RequestKind.AddressChange];
}
