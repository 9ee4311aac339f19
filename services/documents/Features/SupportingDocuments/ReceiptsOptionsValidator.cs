using EspaceFamille.Contracts.Receipts;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Documents.Features.SupportingDocuments;

internal sealed class ReceiptsOptionsValidator : IValidateOptions<ReceiptsOptions>
{
    public ValidateOptionsResult Validate(string? name, ReceiptsOptions options)
    {
        try
        {
            _ = new ReceiptSeal(options);
            return ValidateOptionsResult.Success;
        }
        catch (ArgumentException exception)
        {
            return ValidateOptionsResult.Fail(exception.Message);
        }
    }
}
