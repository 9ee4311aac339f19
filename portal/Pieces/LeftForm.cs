using EspaceFamille.Portal.Uploads;

namespace EspaceFamille.Portal.Pieces;

/// <summary>
/// A form with pieces that its family left for a page of the storage space: where it is, what was typed in it that is stored nowhere else,
/// and what was copied meanwhile. It has nothing that was typed on a page of the space.
/// </summary>
/// <param name="Address">Of the form, with its query.</param>
internal sealed record LeftForm(string Address, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The parameter with the key of the left form, on the address to which its family returns.</summary>
    public const string Parameter = "reprise";

    private const string Target = "document", Copy = "copie", Duplicated = "dupliquer", Done = "fait";

    /// <summary>What was typed about the document that is uploaded next.</summary>
    public UploadForm Upload => new()
    {
        Qualification = At("qualification"),
        Title = At("intitule"),
        Number = At("numero"),
        IssuingAuthority = At("autorite"),
        IssueDate = At("delivrance"),
        ValidUntil = At("validite"),
    };

    /// <summary>The supporting document to which copies are added; null where they make one.</summary>
    public string? TargetId => At(Target);

    /// <summary>The supporting document that has the copies; null until there are some.</summary>
    public string? CopyId => At(Copy);

    /// <summary>The file that is to be duplicated; null on the way to the documents of the space.</summary>
    public (string DocumentId, string FileId)? File =>
        At(Duplicated)?.Split(':') is [var document, var file] ? (document, file) : null;

    /// <summary>What was done meanwhile, for the form; null where nothing was.</summary>
    public string? Notice => CopyId is not null ? PieceTexts.Copied : At(Done) is not null ? PieceTexts.Duplicated : null;

    /// <param name="goTo">The button that was pressed.</param>
    /// <param name="targetId">The supporting document to which copies are added; null to make one.</param>
    /// <param name="others">Other fields of the form, by their names.</param>
    public static LeftForm Of(
        string address, string goTo, UploadForm upload, string? targetId, IEnumerable<(string Name, string? Value)> others)
    {
        var details = upload.Described;
        IEnumerable<(string Name, string? Value)> fields =
        [
            .. others, ("qualification", details.Qualification), ("intitule", details.Title), ("numero", details.Number),
            ("autorite", details.IssuingAuthority), ("delivrance", details.IssueDate), ("validite", details.ValidUntil),
            (Target, targetId), (Duplicated, goTo.Split(':', 2) is [Duplicated, var file] ? file : null),
        ];
        return new(address, fields.Where(field => !string.IsNullOrEmpty(field.Value)).ToDictionary(
            field => field.Name, field => field.Value!, StringComparer.Ordinal));
    }

    public string? At(string name) => Fields.GetValueOrDefault(name);

    public LeftForm Copied(string documentId) => With(Copy, documentId);

    public LeftForm DoneWith() => With(Done, "oui");

    /// <summary>The address to which its family returns.</summary>
    /// <param name="key">Of the left form.</param>
    public string Return(string key) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={key}";

    private LeftForm With(string name, string value) =>
        this with { Fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal) { [name] = value } };
}
