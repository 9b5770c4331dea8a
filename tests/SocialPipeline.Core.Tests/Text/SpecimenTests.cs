using SkiaSharp;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Text;

public sealed class SpecimenTests
{
    [Fact]
    public void Both_brands_headlines_stand_inside_their_boxes()
    {
        using var surface = SKSurface.Create(new SKImageInfo(2200, 2300));
        var canvas = surface.Canvas;
        canvas.Clear(new SKColor(0xF4, 0xEF, 0xE6));
        var gloock = new TextStyleRules { LineHeight = 1.04, ManyLinesHeight = 1.14, Tracking = -0.012 };
        var grotesk = new TextStyleRules
        {
            LineHeight = 0.95,
            Tracking = -0.035,
            WordSpacing = 0.07,
            SmallBelow = 0.07 * 1080,
            SmallLineHeight = 1.06,
            SmallTracking = -0.025,
        };
        var amiri = new TextStyleRules { LineHeight = 1.32 };
        var alexandria = new TextStyleRules { LineHeight = 1.24 };
        Place("We’ve dropped anchor in Muharraq.", ["Gloock"], 400, gloock, 3, 54, 138, 60, 60, 920, 430);
        Place("“The courtyard smelled of cardamom, limes and the sea at six in the morning.”", ["Gloock"], 400, gloock, 6, 45, 138, 1120, 60, 920, 430, hang: true);
        Place("Save water. Grow more herbs.", ["Schibsted Grotesk"], 900, grotesk, 3, 54, 160, 60, 600, 920, 400);
        Place("9 watts. 30 days. One windowsill of basil, mint and thyme that never sleeps.", ["Schibsted Grotesk"], 900, grotesk, 6, 40, 160, 1120, 600, 920, 400);
        Place("رسونا في المحرّق.", ["Amiri", "Gloock"], 700, amiri, 3, 54, 160, 60, 1100, 920, 430, TextTrim.LineBox);
        Place("أعشاب طازجة كل يوم، 9 واط فقط مع Volt & Fern", ["Alexandria", "Schibsted Grotesk"], 900, alexandria, 3, 54, 160, 1120, 1100, 920, 430, TextTrim.LineBox);
        Place("Our second house opens on the Pearling Path, Sunday 6 December. Come for breakfast, stay for the tide.", ["Source Sans 3"], 400,
            new TextStyleRules { LineHeight = 1.38 }, 5, 30, 44, 60, 1640, 920, 300, TextTrim.CapToBaseline, balance: false);
        Place("عشرة منازل ترابية حول فناء واحد، مع خبز الصباح (حتى الساعة 11:00) وقهوة عربية.", ["IBM Plex Sans Arabic"], 400,
            new TextStyleRules { LineHeight = 1.6 }, 5, 30, 44, 1120, 1640, 920, 300, TextTrim.LineBox, balance: false);
        Price(60, 2010);
        Set("Ten earthen houses around one courtyard, with bread at seven", TextAlign.Center, TextOverflow.Overflow, 800, 2010);
        Set("Ten earthen houses around one courtyard, with bread at seven and the sea", TextAlign.Start, TextOverflow.Truncate, 1300, 2010);
        Set("عشرة منازل ترابية حول فناء واحد مع خبز الصباح وقهوة عربية", TextAlign.Start, TextOverflow.Truncate, 1750, 2010);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(Path.Combine(AppContext.BaseDirectory, "specimen.received.png"), data.ToArray());

        void Price(float x, float y)
        {
            var gloockFace = Fonts.All.Resolve(["Gloock"]);
            var small = new TextSpan("BHD ", ["Gloock"]) { Scale = 0.27, BaselineShift = gloockFace.CapHeight * 0.73, Color = new Color(0xB8, 0x5C, 0x38) };
            var layout = ShapedText.Shape(
                [small, new TextSpan("18", ["Gloock"]), new TextSpan(".500", ["Gloock"]) { Scale = 0.42, BaselineShift = gloockFace.CapHeight * 0.58 }], Fonts.All)
                .Layout(new TextLayoutOptions { Size = 210 });
            Assert.Equal(gloockFace.CapHeight * 210, layout.Height, 6);
            using var stroke = new SKPaint { Style = SKPaintStyle.Stroke, Color = SKColors.DeepSkyBlue };
            canvas.DrawRect(x, y, (float)layout.Width, (float)layout.Height, stroke);
            layout.Draw(canvas, x, y);
        }

        void Set(string text, TextAlign align, TextOverflow overflow, float x, float y)
        {
            var layout = ShapedText.Shape([new TextSpan(text, ["Source Sans 3", "IBM Plex Sans Arabic"]) { Weight = 600 }], Fonts.All).Layout(
                new TextLayoutOptions { Size = 44, MaxWidth = 400, MaxLines = 3, Align = align, Overflow = overflow, Balance = true, LineHeight = 1.38 });
            using var stroke = new SKPaint { Style = SKPaintStyle.Stroke, Color = SKColors.DeepSkyBlue };
            canvas.DrawRect(x, y, 400, (float)layout.Height, stroke);
            layout.Draw(canvas, x, y);
        }

        void Place(string text, string[] families, int weight, TextStyleRules rules, int lines, double min, double max, float x, float y, float w, float h,
            TextTrim trim = TextTrim.CapToBaseline, bool balance = true, bool hang = false)
        {
            var shaped = ShapedText.Shape(
                [new TextSpan(text, families) { Weight = weight, Color = new Color(0x5A, 0x14, 0x20) }], Fonts.All, new TextShapeOptions { Tracked = rules.Tracking != 0 });
            var fit = TextFitter.Fit(shaped, new TextFitOptions
            {
                MaxWidth = w,
                MaxHeight = h,
                MaxLines = lines,
                MinSize = min,
                MaxSize = max,
                Rules = rules,
                Balance = balance,
                Trim = trim,
                HangOpeningQuote = hang,
            });
            Assert.True(fit.Fits, fit.Reason);
            using var stroke = new SKPaint { Style = SKPaintStyle.Stroke, Color = SKColors.LightGray, StrokeWidth = 1 };
            canvas.DrawRect(x, y, w, h, stroke);
            stroke.Color = SKColors.DeepSkyBlue;
            canvas.DrawRect(x, y, (float)fit.Layout.Width, (float)fit.Layout.Height, stroke);
            stroke.Color = SKColors.Orange;
            var ink = fit.Layout.InkBounds;
            ink.Offset(x, y);
            canvas.DrawRect(ink, stroke);
            fit.Layout.Draw(canvas, x, y);
        }
    }
}
