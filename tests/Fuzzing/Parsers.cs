using EspaceFamille.DocDb.Bson;
using EspaceFamille.Documents.Domain.SupportingDocuments;
using EspaceFamille.Documents.Inspection;

namespace EspaceFamille.Fuzzing;

/// <summary>
/// What reads bytes of strangers: the inspection of each kind of file, and the documents that clients send. A crash is
/// whatever ends the process, takes more than two seconds, or is no answer that the parser's callers know.
/// </summary>
internal static class Parsers
{
    public const string Documents = "bson";

    /// <summary>Runs none of their code yet: what counts their branches is not there before the fuzzer is.</summary>
    /// <param name="name">A kind of file, or <see cref="Documents"/>.</param>
    public static Action<byte[]> Named(string name)
    {
        if (name == Documents)
            return ReadDocument;
        var kind = Enum.Parse<FileKind>(name, ignoreCase: true);
        return bytes => Inspect(kind, bytes);
    }

    private static void Inspect(FileKind kind, byte[] bytes)
    {
        try
        {
            _ = StructureInspection.Inspect(kind, bytes);
        }
        catch (Exception refusal) when (refusal is not OutOfMemoryException)
        {
            // The child process calls a file damaged that a parser throws at.
        }
    }

    private static void ReadDocument(byte[] bytes)
    {
        try
        {
            _ = DocumentReader.ReadReceived(bytes, 0, bytes.Length);
        }
        catch (FormatException)
        {
            // The connection ends.
        }
    }
}
