namespace EspaceFamille.Portal.Drafts;

/// <summary>A form that is being filled in. Its content is encrypted: it may contain a child's name or a reason of absence.</summary>
internal sealed record Draft
{
    /// <summary>The account and the form's name: one draft per form and person.</summary>
    public required string Id { get; init; }
    public required byte[] Content { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
