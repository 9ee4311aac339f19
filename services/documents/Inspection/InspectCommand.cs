using System.Text;
using EspaceFamille.Documents.Domain.SupportingDocuments;

namespace EspaceFamille.Documents.Inspection;

/// <summary>
/// The child's side, `EspaceFamille.Documents inspect`: reads files from standard input, writes one verdict a line,
/// ends when the host closes the pipe. It has no configuration, no secrets and no business with disk or network.
/// </summary>
internal static class InspectCommand
{
    /// <summary>Left after memory ran out: the heap is not to be trusted with another file.</summary>
    private const int OutOfMemory = 3;

    public static int Run()
    {
        ChildLimits.Apply();
        using var host = Console.OpenStandardInput();
        using var verdicts = Console.OpenStandardOutput();
        Console.SetOut(TextWriter.Null);
        WarmUp.Run();
        verdicts.Write(Encoding.ASCII.GetBytes(InspectionFrames.Ready + "\n"));
        while (InspectionFrames.ReadFile(host, out var kind) is { } file)
        {
            if (Inspect(kind, file) is not { } verdict) return OutOfMemory;
            verdicts.Write(InspectionFrames.Line(verdict));
        }

        return 0;
    }

    // A parser may throw whatever it likes on a hostile file: each exception means that the file does not hold together.
    private static FileVerdict? Inspect(FileKind kind, byte[] file)
    {
        try
        {
            return StructureInspection.Inspect(kind, file);
        }
        catch (OutOfMemoryException)
        {
            return null;
        }
        catch (Exception)
        {
            return FileVerdict.Refuse(RefusalCode.Damaged);
        }
    }
}
