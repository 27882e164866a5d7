using System.Security.Cryptography;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// The tree of RFC 9162 (2.1) over hashes, in lower-case hex. Its root stands for all of them, and a path of a few hashes shows of one that
/// it is among them, without naming the others.
/// </summary>
public static class MerkleTree
{
    private const byte Leaf = 0;
    private const byte Node = 1;

    /// <summary>The hash of a leaf's text.</summary>
    public static string LeafOf(byte[] text) => Convert.ToHexStringLower(SHA256.HashData([Leaf, .. text]));

    /// <summary>The root over these leaves; there is at least one.</summary>
    public static string Root(IReadOnlyList<string> leaves) => Root(leaves, 0, leaves.Count);

    /// <summary>The path of one leaf, from its sister up to the root.</summary>
    public static IReadOnlyList<string> Path(IReadOnlyList<string> leaves, int position)
    {
        var path = new List<string>();
        AddPath(leaves, 0, leaves.Count, position, path);
        return path;
    }

    /// <summary>The root that a leaf and its path lead to; null when there can be no such path.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="position">Its place, from 0.</param>
    /// <param name="count">How many leaves there are.</param>
    /// <param name="path">Its path.</param>
    public static string? RootFrom(string leaf, int position, int count, IReadOnlyList<string> path)
    {
        var left = path.Count;
        return position < 0 || position >= count ? null : From(position, count) is { } root && left == 0 ? root : null;

        string? From(int at, int size)
        {
            if (size == 1)
                return leaf;
            if (left == 0)
                return null;
            var sister = path[--left];
            var half = HalfOf(size);
            return at < half
                ? From(at, half) is { } first ? NodeOf(first, sister) : null
                : From(at - half, size - half) is { } second ? NodeOf(sister, second) : null;
        }
    }

    private static string Root(IReadOnlyList<string> leaves, int from, int count)
    {
        if (count == 1)
            return leaves[from];
        var half = HalfOf(count);
        return NodeOf(Root(leaves, from, half), Root(leaves, from + half, count - half));
    }

    private static void AddPath(IReadOnlyList<string> leaves, int from, int count, int position, List<string> path)
    {
        if (count == 1)
            return;
        var half = HalfOf(count);
        var isFirst = position < half;
        AddPath(leaves, isFirst ? from : from + half, isFirst ? half : count - half, isFirst ? position : position - half, path);
        path.Add(isFirst ? Root(leaves, from + half, count - half) : Root(leaves, from, half));
    }

    /// <summary>The largest power of two below the count.</summary>
    private static int HalfOf(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count) / 2;

    private static string NodeOf(string left, string right) =>
        Convert.ToHexStringLower(SHA256.HashData([Node, .. Convert.FromHexString(left), .. Convert.FromHexString(right)]));
}
