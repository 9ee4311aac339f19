namespace EspaceFamille.Contracts;

/// <summary>The kinds of requests that staff review: reasons, comments and documents are read with a right for the kind.</summary>
public static class ReviewedKinds
{
    public static IReadOnlyList<RequestKind> All { get; } = [RequestKind.Absence, RequestKind.AddressChange];
}
