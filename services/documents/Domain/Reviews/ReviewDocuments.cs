namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>What there is of the supporting documents of a review.</summary>
internal enum ReviewDocuments
{
    /// <summary>A declared document is not available as declared.</summary>
    Missing,

    /// <summary>No document was declared.</summary>
    None,

    /// <summary>A file is not analysed yet: the review cannot be accepted yet.</summary>
    Unscanned,
    Complete,

    /// <summary>The proof that the request was declared without is to follow: listed only on demand.</summary>
    Awaited,
}
