namespace EspaceFamille.Partners.Domain.Publishing;

/// <summary>A position of the log as partners name it.</summary>
/// <param name="Epoch">Drawn anew whenever positions may be given a second time: after a restore.</param>
internal sealed record Cursor(string Epoch, long Position)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Epoch}.{Position}");
}
