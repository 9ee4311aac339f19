namespace EspaceFamille.Reservations;

/// <summary>The actions of this service's journal: every act of an agent on behalf of a household, and every reading of an
/// absence's reason and comment by an agent.</summary>
internal static class JournalActions
{
    public const string DecideClosure = "decideClosure";
    public const string DeclareAbsence = "declareAbsence";
    public const string ReadAbsence = "readAbsence";
    public const string SubmitRequest = "submitRequest";
    public const string TakeBackClosure = "takeBackClosure";
    public const string WithdrawAbsence = "withdrawAbsence";

    /// <summary>Subjects of entries.</summary>
    public const string Absence = "absence";
    public const string Closure = "closure";
    public const string Request = "request";
}
