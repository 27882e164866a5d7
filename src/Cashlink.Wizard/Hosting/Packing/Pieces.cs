using System.Collections;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>
/// A message taken to pieces. A hub sends one or more calls, each with its length before it; of a call that renders, the batch is
/// looked through, any other call is foreign as a whole, and so is what cannot be read.
/// </summary>
public sealed class Pieces : IReadOnlyList<Piece>
{
    /// <summary>A length is written in groups of seven bits, the lowest first; more than five groups are no length.</summary>
    private const int MostGroups = 5;

    private readonly List<Piece> _pieces = [];

    private Pieces()
    {
    }

    public int Count => _pieces.Count;

    /// <summary>Where the last piece ends.</summary>
    public int End => _pieces.Count == 0 ? 0 : _pieces[^1].End;

    public Piece this[int index] => _pieces[index];

    /// <summary>The pieces in their order, without a gap from the message's beginning to its end.</summary>
    public static Pieces Of(ReadOnlySpan<byte> message)
    {
        var pieces = new Pieces();
        for (var at = 0; at < message.Length;)
        {
            var begin = at;
            if (!TryReadLength(message, ref at, out var length) || length > message.Length - at)
            {
                pieces.Add(PieceKind.Foreign, message.Length);
                break;
            }
            var end = at + length;
            if (RenderCall.FindBatch(message[at..end]) is not { } batch || RenderBatch.Find(message, at + batch.Start.Value, at + batch.End.Value) is not { } parts)
            {
                pieces.Add(PieceKind.Foreign, end);
            }
            else
            {
                pieces.Add(PieceKind.Own, parts.Start);
                parts.AddTo(pieces, message);
                pieces.Add(PieceKind.Own, end);
            }
            at = end;
        }
        return pieces;
    }

    /// <summary>Adds what is between the last piece and a place.</summary>
    public void Add(PieceKind kind, int end, int width = 1)
    {
        if (end == End)
            return;
        if (_pieces is [.., { Kind: PieceKind.Own, Width: 1 } last] && (kind, width) == (PieceKind.Own, 1))
            _pieces[^1] = last with { Length = end - last.Start };
        else
            _pieces.Add(new Piece(kind, End, end - End, width));
    }

    /// <summary>Adds the list of the places of strings.</summary>
    public void AddPlaces(int end, int origin, int first)
    {
        if (end > End)
            _pieces.Add(new Piece(PieceKind.Places, End, end - End, Origin: origin, First: first));
    }

    /// <summary>Reads a length as the hub writes it before a call, and .NET before a string.</summary>
    public static bool TryReadLength(ReadOnlySpan<byte> bytes, ref int at, out int length)
    {
        length = 0;
        for (var group = 0; group < MostGroups && at < bytes.Length; group++)
        {
            var part = bytes[at++];
            length |= (part & 0x7F) << (7 * group);
            if (part < 0x80)
                return length >= 0;
        }
        return false;
    }

    public IEnumerator<Piece> GetEnumerator() => _pieces.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
