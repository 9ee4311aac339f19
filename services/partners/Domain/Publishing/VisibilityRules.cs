using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Domain.Publishing;

/// <summary>What a partner may see of an event.</summary>
internal enum Visibility
{
    Hidden,

    /// <summary>Only that the subject left the places of the partner.</summary>
    Left,
    Whole,
}

/// <summary>Rights by kind and place.</summary>
internal static class VisibilityRules
{
    /// <summary>
    /// An event without a place is seen with the right to its kind. Any other is seen with the right to its place; where the subject moved
    /// away from the partner's places, only that it left them.
    /// </summary>
    public static Visibility Of(PartnerRights rights, EventMark mark) => mark switch
    {
        _ when !rights.Covers(mark.Kind) => Visibility.Hidden,
        { PlaceBefore: null, PlaceAfter: null } => Visibility.Whole,
        { PlaceAfter: { } now } when rights.CoversPlace(now) => Visibility.Whole,
        { PlaceBefore: { } before } when rights.CoversPlace(before) => Visibility.Left,
        _ => Visibility.Hidden,
    };
}
