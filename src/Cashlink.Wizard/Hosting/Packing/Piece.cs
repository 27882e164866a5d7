namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>How a piece of a message is packed.</summary>
public enum PieceKind
{
    /// <summary>Behind the compressed part, as it is: words that are not the program's own.</summary>
    Foreign,

    /// <summary>There too, but compressed by itself: the lines of a drawing, in which nobody's words are.</summary>
    Drawing,

    /// <summary>In the compressed part.</summary>
    Own,

    /// <summary>Not at all: a list of the places of strings that come before it, which tell by their lengths where they are.</summary>
    Places,
}

/// <summary>A piece of a message.</summary>
/// <param name="Kind">How it is packed.</param>
/// <param name="Start">Where it begins in the message, in bytes.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Width">
/// For <see cref="PieceKind.Own"/>: the length of a row, in bytes. Rows of numbers are alike, so their first bytes are put together, then
/// their second bytes, and so on. 1 for what has no rows.
/// </param>
/// <param name="Origin">For <see cref="PieceKind.Places"/>: the place in the message that they are counted from.</param>
/// <param name="First">For <see cref="PieceKind.Places"/>: the place in the message of the first string.</param>
public readonly record struct Piece(PieceKind Kind, int Start, int Length, int Width = 1, int Origin = 0, int First = 0)
{
    /// <summary>Where it ends in the message.</summary>
    public int End => Start + Length;
}
