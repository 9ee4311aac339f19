namespace EspaceFamille.Portal.Drafts;

/// <summary>A form that somebody began. Its content is sealed: it may hold a child's name or a reason of absence.</summary>
internal sealed record Draft
{
    /// <summary>The account and the form's name: one draft a form and person.</summary>
    public required string Id { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
