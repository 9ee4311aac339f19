using System.ComponentModel.DataAnnotations;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>Where the service's own database is.</summary>
public sealed class MongoOptions : IValidatableObject
{
    [Required] public string ConnectionString { get; set; } = "mongodb://127.0.0.1:27017";

    /// <summary>The database; the service's own name unless set.</summary>
    public string? Database { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        ValidationResult? wrong = null;
        try
        {
            _ = new MongoUrl(ConnectionString);
        }
        catch (Exception exception) when (exception is MongoConfigurationException or FormatException or ArgumentException)
        {
            // Without the exception's message, which repeats the address and so the password.
            wrong = new("Mongo:ConnectionString must be an address such as mongodb://user:password@host:27017/?authSource=database");
        }

        return wrong is null ? [] : [wrong];
    }
}
