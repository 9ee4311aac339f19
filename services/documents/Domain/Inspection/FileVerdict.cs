using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>The result of the checks of one file: its kind by content, where that was found, and why it is refused.</summary>
internal sealed record FileVerdict(FileKind? Kind, RefusalCode? Refusal)
{
    public bool Accepted => Refusal is null;

    public static FileVerdict Accept(FileKind kind) => new(kind, null);

    public static FileVerdict Refuse(RefusalCode code) => new(null, code);
}
