namespace EspaceFamille.Documents.Domain.SupportingDocuments;

internal enum RequestKind
{
    Absence,
}
