using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Sessions.Evidence;
using FsCheck;
using FsCheck.Fluent;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>A few hashes show that a head is among those that a seal holds.</summary>
public sealed class MerkleTreeTests
{
    [Fact]
    public void Root_OfThree_IsWhatTheStandardSays()
    {
        var leaves = Leaves(3);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData([0, .. Encoding.UTF8.GetBytes("0")])), leaves[0]);

        Assert.Equal(Node(Node(leaves[0], leaves[1]), leaves[2]), MerkleTree.Root(leaves));
        Assert.Equal(leaves[0], MerkleTree.Root(leaves[..1]));
    }

    [Fact]
    public void Path_OfAnyLeafOfAnyTree_LeadsToTheRootAndNoOtherDoes()
    {
        var places = (from count in Gen.Choose(1, 70) from position in Gen.Choose(0, count - 1) select (count, position)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(places, place =>
        {
            var leaves = Leaves(place.count);
            var (root, path) = (MerkleTree.Root(leaves), MerkleTree.Path(leaves, place.position));
            return MerkleTree.RootFrom(leaves[place.position], place.position, place.count, path) == root
                && MerkleTree.RootFrom("00" + leaves[place.position][2..], place.position, place.count, path) != root
                && MerkleTree.RootFrom(leaves[place.position], place.position, place.count, [.. path, root]) is null
                && (path.Count == 0 || MerkleTree.RootFrom(leaves[place.position], place.position, place.count, [.. path.Skip(1)]) != root)
                && MerkleTree.RootFrom(leaves[place.position], place.count, place.count, path) is null;
        }));
    }

    private static string[] Leaves(int count) =>
        [.. Enumerable.Range(0, count).Select(number => MerkleTree.LeafOf(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))))];

    private static string Node(string left, string right) =>
        Convert.ToHexStringLower(SHA256.HashData([1, .. Convert.FromHexString(left), .. Convert.FromHexString(right)]));
}
