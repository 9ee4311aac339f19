namespace EspaceFamille.Documents.Domain.Inspection;

/// <summary>Inspects a file without trusting its content.</summary>
internal interface IFileInspector
{
    /// <summary>The verdict on one file. Cancellation ends the wait for a turn; a started inspection always completes.</summary>
    Task<FileVerdict> InspectAsync(string fileName, ReadOnlyMemory<byte> file, CancellationToken cancel);
}
