using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Cashlink.Wizard.BrowserTests.Hosting.LongestFirst))]

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The tours of all pages begin first: begun last, they would go on alone when everything else is done.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(".Pages.", StringComparison.Ordinal))];
}
