using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>A refusal: its code and, where it helps, the fact behind it (an extension, an entry's name).</summary>
internal sealed record FileRefusal(RefusalCode Code, string Fact = "");

/// <summary>The result of the checks of one file: its kind when it is accepted, else the first refusal.</summary>
internal sealed record FileVerdict(FileKind? Kind, FileRefusal? Refusal)
{
    [JsonIgnore]
    public bool Accepted => Refusal is null;

    public static FileVerdict Accept(FileKind kind) => new(kind, null);

    public static FileVerdict Refuse(RefusalCode code, string fact = "") => new(null, new FileRefusal(code, fact));
}
