using System.Text;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The one text of a value, whoever writes it.</summary>
public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true , null ] }""", """{"a":[true,null],"b":1}""")]
    // The example of RFC 8785, 3.2.3: names are ordered by UTF-16 code units.
    [InlineData(
        """{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji","\u0080":"Control","\u00f6":"Latin"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""["\u003c\/\u00fc\u0041\"\\\u001f\n"]""", "[\"</\u00fcA\\\"\\\\\\u001f\\n\"]")]
    // Digits stand as they were written: a double would lose the last one.
    [InlineData("[9007199254740993, 1.50, -0]", "[9007199254740993,1.50,-0]")]
    public void Text_OfAValue_IsTheSameHoweverItWasWritten(string written, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(written))));

    [Fact]
    public void Text_WithAMemberTwice_IsRefused() =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Of("""{"a":1,"a":2}"""u8.ToArray()));
}
