package dev.espalier.dsl.groovy;

import dev.espalier.dsl.lang.Expression;
import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.SpreadExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;

/** Reads the elements of lists and the entries of maps. */
final class ItemReader {

  private final Places places;
  private final Reports reports;
  private final ExpressionReader expressions;

  ItemReader(Places places, Reports reports, ExpressionReader expressions) {
    this.places = places;
    this.reports = reports;
    this.expressions = expressions;
  }

  List<Expression.Item> items(List<org.codehaus.groovy.ast.expr.Expression> written) {
    List<Expression.Item> items = new ArrayList<>();
    for (org.codehaus.groovy.ast.expr.Expression each : written) {
      items.add(
          each instanceof SpreadExpression spread
              ? new Expression.Item(expressions.read(spread.getExpression()), true)
              : new Expression.Item(expressions.read(each), false));
    }
    return items;
  }

  List<Expression.Entry> entries(List<MapEntryExpression> written) {
    List<Expression.Entry> entries = new ArrayList<>();
    for (MapEntryExpression each : written) {
      entries.add(entry(each));
    }
    return entries;
  }

  private Expression.Entry entry(MapEntryExpression entry) {
    if (entry.getKeyExpression() instanceof SpreadMapExpression spread) {
      return new Expression.SpreadMap(expressions.read(spread.getExpression()));
    }
    if (entry.getKeyExpression() instanceof ConstantExpression key
        && key.getValue() instanceof String name
        && !places.isQuoted(key)
        && places.firstChar(key) != '(') {
      reports.checkKey(name, places.of(key));
    }
    return new Expression.Pair(
        expressions.read(entry.getKeyExpression()), expressions.read(entry.getValueExpression()));
  }
}
