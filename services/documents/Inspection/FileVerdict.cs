using System.Text.Json.Serialization;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Inspection;

/// <summary>A refusal is a value: its reason and, where one helps, the fact that it rests on (an extension, an entry's name).</summary>
internal sealed record FileRefusal(RefusalCode Code, string Fact = "");

/// <summary>What the checks say of one file: its kind when it is accepted, the first refusal otherwise.</summary>
internal sealed record FileVerdict(FileKind? Kind, FileRefusal? Refusal)
{
    [JsonIgnore]
    public bool Accepted => Refusal is null;

    public static FileVerdict Accept(FileKind kind) => new(kind, null);

    public static FileVerdict Refuse(RefusalCode code, string fact = "") => new(null, new FileRefusal(code, fact));
}
