namespace EspaceFamille.Documents.Domain.Reviews;

/// <summary>A deadline of a decision, by which the queue is filtered.</summary>
internal enum ReviewDeadline
{
    /// <summary>The law: the town answers a request within so many months.</summary>
    Answer,

    /// <summary>The invoices of the month of its first day.</summary>
    Invoice,
}
